@NullMarked
package dev.suiren.cli.internal;

import org.jspecify.annotations.NullMarked;
