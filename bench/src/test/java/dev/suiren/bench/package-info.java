@NullMarked
package dev.suiren.bench;

import org.jspecify.annotations.NullMarked;
