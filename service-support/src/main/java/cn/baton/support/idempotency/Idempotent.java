package cn.baton.support.idempotency;

import jakarta.interceptor.InterceptorBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST: honours Idempotency-Key. The first answer is stored in the transaction of the effect, and its bytes are given
 * again to the same principal (subject, role, unit and area), key and body for 48 h, with
 * {@code Idempotency-Replayed: true}; another body under the same key is a 422; while the first still runs it is a 409.
 * Failed requests store nothing and may be tried again.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
