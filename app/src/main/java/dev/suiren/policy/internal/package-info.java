@NullMarked
package dev.suiren.policy.internal;

import org.jspecify.annotations.NullMarked;
