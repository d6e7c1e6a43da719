package org.sopan.gateway;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/// What the gateway's own document says about the gateway as a whole.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sopan gateway",
                        version = "v1",
                        description = "Keys, signing keys and the documentation of the suite."))
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key as `Authorization: Bearer sopan_…`.")
public class OpenApiApplication extends Application {}
