@NullMarked
package dev.suiren.swaps.internal;

import org.jspecify.annotations.NullMarked;
