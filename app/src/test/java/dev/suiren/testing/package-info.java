@NullMarked
package dev.suiren.testing;

import org.jspecify.annotations.NullMarked;
