@NullMarked
@NamedInterface("spi")
package dev.suiren.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
