@NullMarked
package dev.suiren.people.web;

import org.jspecify.annotations.NullMarked;
