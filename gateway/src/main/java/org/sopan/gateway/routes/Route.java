package org.sopan.gateway.routes;

/// A method on a template, and the service that answers it. Methods are upper case.
public record Route(String method, Template template, Service owner) {}
