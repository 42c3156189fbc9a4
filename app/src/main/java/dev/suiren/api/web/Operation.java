package dev.suiren.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a controller's method does, for the description of the API.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Operation {
  String summary();

  /// What the body holds; `void` for none.
  Class<?> takes() default void.class;

  Class<?> gives() default void.class;

  /// What each event of a stream holds, where streaming is offered.
  Class<?> streams() default void.class;

  boolean open() default false;
}
