/// Test doubles and fixtures that every room's tests share.
@NullMarked
package dev.suiren.testing;

import org.jspecify.annotations.NullMarked;
