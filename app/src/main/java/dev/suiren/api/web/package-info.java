@NullMarked
package dev.suiren.api.web;

import org.jspecify.annotations.NullMarked;
