@NullMarked
package dev.suiren.classifier.internal;

import org.jspecify.annotations.NullMarked;
