@NullMarked
package dev.suiren.audit.internal;

import org.jspecify.annotations.NullMarked;
