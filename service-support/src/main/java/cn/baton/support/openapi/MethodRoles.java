package cn.baton.support.openapi;

import cn.baton.support.security.Roles;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import java.util.List;

/** Which roles may use an operation. The framework declares those that are written down, and passes over the readers. */
record MethodRoles(List<String> readers, String scheme) {

    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");

    static MethodRoles configured() {
        Config config = ConfigProvider.getConfig();
        return new MethodRoles(
                config.getValues(Roles.READERS_SETTING, String.class),
                config.getValue("quarkus.smallrye-openapi.security-scheme-name", String.class));
    }

    /** Those of the method, else of its resource, else the readers. */
    List<String> of(MethodInfo method) {
        AnnotationInstance named = ResourceMethods.nearest(method, ROLES_ALLOWED);
        return named == null ? readers : List.of(named.value().asStringArray());
    }

    /** Says with the operation that readers may use it, if it names no roles. */
    void declare(MethodInfo method, Operation operation) {
        if (ResourceMethods.nearest(method, ROLES_ALLOWED) == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(scheme, readers));
        }
    }
}
