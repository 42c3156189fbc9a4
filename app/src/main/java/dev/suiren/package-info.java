@NullMarked
package dev.suiren;

import org.jspecify.annotations.NullMarked;
