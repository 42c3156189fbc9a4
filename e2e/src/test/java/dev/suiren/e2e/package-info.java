@NullMarked
package dev.suiren.e2e;

import org.jspecify.annotations.NullMarked;
