@NullMarked
package dev.suiren.base;

import org.jspecify.annotations.NullMarked;
