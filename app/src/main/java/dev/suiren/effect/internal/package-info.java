@NullMarked
package dev.suiren.effect.internal;

import org.jspecify.annotations.NullMarked;
