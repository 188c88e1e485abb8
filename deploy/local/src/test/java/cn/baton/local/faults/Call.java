package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.net.http.HttpRequest;
import java.util.UUID;

/**
 * A request as its sender means it; however often it is sent, it stays the same.
 *
 * @param key the Idempotency-Key, or null for methods without one
 * @param ifMatch the version that it insists on, or null
 * @param body null for none
 */
record Call(
        Person who,
        ServiceDefinition service,
        String method,
        String path,
        String key,
        String ifMatch,
        String contentType,
        String body) {

    static Call get(Person who, ServiceDefinition service, String path) {
        return new Call(who, service, "GET", path, null, null, null, null);
    }

    /** Creates something, or commands it when there is a version. */
    static Call post(Person who, ServiceDefinition service, String path, String ifMatch, String body) {
        String key = UUID.randomUUID().toString();
        return new Call(who, service, "POST", path, key, ifMatch, "application/json", body);
    }

    static Call patch(Person who, ServiceDefinition service, String path, String ifMatch, String body) {
        return new Call(who, service, "PATCH", path, null, ifMatch, "application/merge-patch+json", body);
    }

    static Call put(Person who, ServiceDefinition service, String path, String ifMatch, String body) {
        return new Call(who, service, "PUT", path, null, ifMatch, "application/json", body);
    }

    static Call upload(Person who, ServiceDefinition service, String path, String boundary, String body) {
        String key = UUID.randomUUID().toString();
        return new Call(who, service, "POST", path, key, null, "multipart/form-data; boundary=" + boundary, body);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    void applyTo(HttpRequest.Builder request) {
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        header(request, "Content-Type", contentType);
        header(request, "Idempotency-Key", key);
        header(request, "If-Match", ifMatch);
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
