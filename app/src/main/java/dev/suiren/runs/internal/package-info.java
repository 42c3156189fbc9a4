@NullMarked
package dev.suiren.runs.internal;

import org.jspecify.annotations.NullMarked;
