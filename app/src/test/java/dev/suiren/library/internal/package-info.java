@NullMarked
package dev.suiren.library.internal;

import org.jspecify.annotations.NullMarked;
