package dev.suiren.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What keeps a program apart from us: the command that stands before its own.
/* Both ways build the same: own namespaces of users, mounts, processes, network, messages and host
name; a root in memory that holds the system's programs read only and one folder to write in, in
memory too; no capabilities; limits by prlimit. The program's text comes through standard input, so
that nothing of it is ever on a disk. The first process of the new process namespace is ours; when
it ends the kernel ends every other in it (pid_namespaces(7)), and unshare and bubblewrap wait for
that. RLIMIT_NPROC does not bind the user root (setrlimit(2)), so root becomes nobody first.
RLIMIT_DATA counts what can be written, other than RLIMIT_AS it leaves out what a runtime merely
reserves. */
enum Wall {
  BUBBLEWRAP("bwrap", "prlimit"),
  UNSHARE("unshare", "setpriv", "mount", "umount", "pivot_root", "prlimit");

  private static final String NOBODY = "65534";

  /// Says that the program begins, takes its text, and becomes it.
  private static final String BEGIN =
      "echo \"$1\"; cat > \"$2\"; memory=$3; addresses=$4; processes=$5; seconds=$6; file=$7; "
          + "shift 7; exec prlimit --core=0:0 --cpu=$seconds:$((seconds + 1)) "
          + "--data=$memory:$memory --as=$addresses:$addresses --nproc=$processes:$processes "
          + "--fsize=$file:$file --nofile=128:128 -- env -i PATH=/usr/bin:/bin HOME=/work "
          + "TMPDIR=/work LANG=C.UTF-8 \"$@\" </dev/null";

  /// Builds the root under /tmp, which the new mount namespace alone sees. `$1` is the folder's
  /// size, `$2` the number of the folders that follow.
  private static final String BUILD =
      """
      set -e
      size=$1 count=$2
      shift 2
      mount -t tmpfs -o size=1m,mode=755,nosuid,nodev none /tmp
      cd /tmp
      mkdir dev proc work old
      while [ "$count" -gt 0 ]; do
        if [ -L "$1" ]; then
          ln -s "$(readlink "$1")" ".$1"
        else
          mkdir -p ".${1%/*}"
          if [ -d "$1" ]; then mkdir -p ".$1"; else : > ".$1"; fi
          mount --rbind "$1" ".$1"
          mount -o remount,bind,ro,nosuid,nodev ".$1"
        fi
        shift
        count=$((count - 1))
      done
      for device in null zero urandom random; do
        : > dev/$device
        mount --bind /dev/$device dev/$device
      done
      mount -t proc -o nosuid,nodev,noexec proc proc 2>/dev/null || :
      echo 1000 2>/dev/null > proc/self/oom_score_adj || :
      echo 0 2>/dev/null > proc/sys/user/max_user_namespaces || :
      mount -t tmpfs -o size="$size"m,nosuid,nodev none work
      pivot_root . old
      umount -l old
      mount -o remount,bind,ro,nosuid,nodev /
      cd /work
      setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"
      """;

  private final List<String> tools;

  Wall(String... tools) {
    this.tools = List.of(tools);
  }

  /// Those whose tools are here, the best first; whether they work has still to be tried.
  static List<Wall> found() {
    return List.of(values()).stream()
        .filter(wall -> wall.tools.stream().allMatch(tool -> Finder.find(tool).isPresent()))
        .filter(_ -> !isRoot() || Finder.find("setpriv").isPresent())
        .toList();
  }

  /// @param sign the line that says that the program begins
  List<String> command(Program program, Limits limits, String sign) {
    List<Path> seen = new ArrayList<>(Finder.SYSTEM.stream().filter(Files::exists).toList());
    seen.addAll(Finder.settings());
    seen.addAll(program.folder());
    List<String> command = new ArrayList<>(asNobody());
    command.addAll(
        switch (this) {
          case BUBBLEWRAP -> bubblewrap(seen, limits);
          case UNSHARE -> unshare(seen, limits);
        });
    command.addAll(begin(program, limits, sign));
    return command;
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (java.io.IOException | UnsupportedOperationException noUnix) {
      return false;
    }
  }

  private static List<String> asNobody() {
    return isRoot()
        ? List.of(tool("setpriv"), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--")
        : List.of();
  }

  private static String tool(String name) {
    return Finder.find(name).map(Path::toString).orElse(name);
  }

  private static List<String> begin(Program program, Limits limits, String sign) {
    Allowance allowance = program.interpreter().allowance();
    List<String> command = new ArrayList<>(List.of("sh", "-c", BEGIN, "sh", sign));
    command.add(program.interpreter().file());
    command.add(bytes(allowance.memoryMebibytes()));
    command.add(bytes(allowance.memoryMebibytes() + allowance.reservedMebibytes()));
    command.add(Integer.toString(allowance.processes()));
    command.add(Integer.toString(limits.processorSeconds()));
    command.add(bytes(limits.folderMebibytes()));
    command.addAll(program.command());
    return command;
  }

  private static String bytes(int mebibytes) {
    return Long.toString(mebibytes * 1024L * 1024L);
  }

  private static List<String> unshare(List<Path> seen, Limits limits) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(tool("unshare"), "--user", "--map-root-user", "--mount", "--net"));
    command.addAll(List.of("--pid", "--ipc", "--uts", "--fork", "--kill-child", "--"));
    command.addAll(List.of("sh", "-c", BUILD, "sh", Integer.toString(limits.folderMebibytes())));
    command.add(Integer.toString(seen.size()));
    seen.forEach(path -> command.add(path.toString()));
    return command;
  }

  private static List<String> bubblewrap(List<Path> seen, Limits limits) {
    List<String> command = new ArrayList<>(List.of(tool("bwrap"), "--unshare-all"));
    command.addAll(List.of("--die-with-parent", "--new-session", "--cap-drop", "ALL"));
    for (Path path : seen) {
      command.addAll(
          link(path)
              .map(target -> List.of("--symlink", target.toString(), path.toString()))
              .orElse(List.of("--ro-bind", path.toString(), path.toString())));
    }
    String size = bytes(limits.folderMebibytes());
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
    command.addAll(List.of("--size", size, "--tmpfs", "/work", "--remount-ro", "/"));
    command.addAll(List.of("--chdir", "/work", "--"));
    return command;
  }

  private static Optional<Path> link(Path path) {
    try {
      return Files.isSymbolicLink(path)
          ? Optional.of(Files.readSymbolicLink(path))
          : Optional.empty();
    } catch (java.io.IOException gone) {
      return Optional.empty();
    }
  }
}
