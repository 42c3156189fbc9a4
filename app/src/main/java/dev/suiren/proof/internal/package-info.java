@NullMarked
package dev.suiren.proof.internal;

import org.jspecify.annotations.NullMarked;
