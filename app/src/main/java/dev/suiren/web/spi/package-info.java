@NullMarked
@NamedInterface("spi")
package dev.suiren.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
