package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.servers.Server;

/**
 * Completes the OpenAPI document with all that holds for every operation or every value, so that a resource says only what
 * is its own: summary and description, and on records a description, an example and the constraints of each field.
 */
public class HouseStyle implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        new CommonResponses(document).complete();
        new ClientScopes(document).describe();
        Schemas schemas = new Schemas(document);
        new PathIds(document, schemas).describe();
        SharedParameters parameters = new SharedParameters(document);
        parameters.describe();
        new PatchSchemas(document, schemas).apply();
        new SchemaHygiene(document, schemas).apply();
        new Bounds(schemas).complete();
        parameters.share();
        if (document.getServers() != null) {
            document.getServers().forEach(HouseStyle::describe);
        }
        putLast(document.getComponents(), document);
    }

    /** The document does not know where it is served from. */
    private static void describe(Server server) {
        server.setDescription("This service: the same in production, in staging and on a local machine");
        server.addExtension("x-internal", true);
    }

    /** Readers look for the operations first. */
    private static void putLast(Components components, OpenAPI document) {
        document.setComponents(null);
        document.setComponents(components);
    }
}
