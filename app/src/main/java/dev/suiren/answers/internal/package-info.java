@NullMarked
package dev.suiren.answers.internal;

import org.jspecify.annotations.NullMarked;
