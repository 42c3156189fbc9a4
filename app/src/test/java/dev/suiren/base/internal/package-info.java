@NullMarked
package dev.suiren.base.internal;

import org.jspecify.annotations.NullMarked;
