@NullMarked
package dev.suiren.web.internal;

import org.jspecify.annotations.NullMarked;
