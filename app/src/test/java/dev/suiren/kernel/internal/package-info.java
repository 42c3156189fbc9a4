@NullMarked
package dev.suiren.kernel.internal;

import org.jspecify.annotations.NullMarked;
