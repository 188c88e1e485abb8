package cn.baton.support.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The OAuth scope that machine clients need for the operations of a resource: {@code <name>:read} for GET and HEAD,
 * {@code <name>:write} for all else. A resource without it is closed to them. On an operation it takes the place of its
 * resource's: an export or a figure asks for the scope of what it tells.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ClientScope {

    /** In the plural, such as {@code projects}. */
    String value();
}
