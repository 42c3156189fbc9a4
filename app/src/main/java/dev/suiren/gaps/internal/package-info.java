@NullMarked
package dev.suiren.gaps.internal;

import org.jspecify.annotations.NullMarked;
