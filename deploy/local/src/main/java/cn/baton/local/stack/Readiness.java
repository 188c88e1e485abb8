package cn.baton.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service whether it takes requests. */
@FunctionalInterface
interface Readiness {

    boolean isReady();

    /** The readiness check of MicroProfile Health. */
    static Readiness of(URI service) {
        URI check = service.resolve("/q/health/ready");
        return () -> {
            try {
                HttpURLConnection connection = (HttpURLConnection) check.toURL().openConnection();
                connection.setConnectTimeout(1_000);
                connection.setReadTimeout(5_000);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        };
    }
}
