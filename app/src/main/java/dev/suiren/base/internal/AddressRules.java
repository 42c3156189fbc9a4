package dev.suiren.base.internal;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Where a base may live: anywhere, this machine and private networks included (local models are
/// the point), but not at addresses by which a cloud hands out its secrets.
final class AddressRules {
  /// Services of clouds that lie outside of the link-local range.
  private static final Set<String> METADATA =
      Set.of(
          "100.100.100.200",
          "168.63.129.16",
          "192.0.0.192",
          "fd00:ec2:0:0:0:0:0:254",
          "fd20:ce:0:0:0:0:0:254");

  private AddressRules() {}

  /// How a host name becomes addresses.
  interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /// The system's, whose answers the JVM keeps for some seconds: the connection that is opened
    /// right after a check goes to the addresses that were checked.
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));
  }

  /// Whether every address of `host` may be called.
  static boolean allow(String host, Resolver resolver) throws UnknownHostException {
    return resolver.resolve(host).stream().allMatch(AddressRules::allow);
  }

  static boolean allow(InetAddress address) {
    if (address instanceof Inet6Address six && embedded(six) instanceof Inet4Address four) {
      return address.isLoopbackAddress() || allow(four);
    }
    byte[] bytes = address.getAddress();
    boolean reserved = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xF0) == 0xF0);
    return !reserved
        && !address.isLinkLocalAddress()
        && !address.isMulticastAddress()
        && !address.isAnyLocalAddress()
        && !METADATA.contains(withoutScope(address.getHostAddress()));
  }

  private static String withoutScope(String address) {
    int percent = address.indexOf('%');
    return percent < 0 ? address : address.substring(0, percent);
  }

  /// The IPv4 address inside an IPv6 one: compatible `::/96`, NAT64 `64:ff9b::/96` (RFC 6052), 6to4
  /// `2002::/16` (RFC 3056); otherwise the address itself.
  private static InetAddress embedded(Inet6Address address) {
    byte[] all = address.getAddress();
    if (all[0] == 0x20 && all[1] == 0x02) {
      return four(all, 2);
    }
    boolean nat64 =
        all[0] == 0 && all[1] == 0x64 && (all[2] & 0xFF) == 0xFF && all[3] == (byte) 0x9B;
    boolean middleEmpty = true;
    for (int i = nat64 ? 4 : 0; i < 12; i++) {
      middleEmpty &= all[i] == 0;
    }
    return middleEmpty && !address.isAnyLocalAddress() ? four(all, 12) : address;
  }

  private static InetAddress four(byte[] all, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(all, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
