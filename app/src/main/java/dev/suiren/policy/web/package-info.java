@NullMarked
package dev.suiren.policy.web;

import org.jspecify.annotations.NullMarked;
