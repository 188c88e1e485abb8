package cn.baton.support.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * By what the list that an operation answers can be sorted, for the document: the fields of its {@code Listing} as they are
 * called on the wire, without {@code id}, which every list has. A service's {@code AccessIT} asks each list for its own and
 * fails where these are others. Histories need none.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortFields {

    String[] value();
}
