@NullMarked
@NamedInterface("spi")
package dev.suiren.proof.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
