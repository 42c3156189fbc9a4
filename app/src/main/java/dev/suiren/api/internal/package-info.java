@NullMarked
package dev.suiren.api.internal;

import org.jspecify.annotations.NullMarked;
