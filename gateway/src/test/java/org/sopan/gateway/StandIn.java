package org.sopan.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that stands where a service stands: a real HTTP server that says what it received, and misbehaves on
/// request.
public final class StandIn implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger drops = new AtomicInteger();
    private final HttpServer server;

    private StandIn(int port) {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer);
        await(server);
    }

    /// Starts one.
    ///
    /// @param port 0 takes a free one
    public static StandIn on(int port) {
        return new StandIn(port);
    }

    public int port() {
        return server.actualPort();
    }

    /// How many requests have come.
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static void await(HttpServer server) {
        server.listen()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private void answer(HttpServerRequest request) {
        requests.incrementAndGet();
        if ("never".equals(request.getParam("read"))) {
            request.pause();
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/v1/slow" -> request.body();
            case "/v1/drop" -> drop(request);
            case "/v1/half" -> half(request);
            case "/v1/events" -> events(request);
            case "/v1/created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "http://127.0.0.1:" + port() + "/v1/created/7")
                        .putHeader("Link", "<http://127.0.0.1:" + port() + "/v1/created?cursor=x>; rel=\"next\"")
                        .end();
            default -> echo(request);
        }
    }

    /// Closes the connection of every first, third, … request; of every write.
    private void drop(HttpServerRequest request) {
        if (request.method().name().equals("POST") || drops.incrementAndGet() % 2 == 1) {
            request.connection().close();
        } else {
            request.response().end("second time");
        }
    }

    private void half(HttpServerRequest request) {
        var response = request.response().putHeader("Content-Length", "1000");
        response.write("the first half")
                .onComplete(
                        done -> vertx.setTimer(50, due -> request.connection().close()));
    }

    private void events(HttpServerRequest request) {
        var response = request.response()
                .putHeader("Content-Type", "text/event-stream")
                .setChunked(true);
        response.writeHead();
        var sent = new AtomicInteger();
        var timer =
                vertx.setPeriodic(200, tick -> response.write("id: " + sent.incrementAndGet() + "\ndata: tick\n\n"));
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    /// Says what came: method, target, headers, and how long the body was.
    private void echo(HttpServerRequest request) {
        var length = new long[1];
        request.handler(buffer -> length[0] += buffer.length());
        request.endHandler(end -> {
            var headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            var body = new JsonObject()
                    .put("method", request.method().name())
                    .put("target", request.uri())
                    .put("headers", headers)
                    .put("bodyBytes", length[0])
                    .put("requests", requests.get());
            var pause = request.getParam("pause");
            if (pause == null) {
                respond(request, Buffer.buffer(body.encode()));
            } else {
                vertx.setTimer(Long.parseLong(pause), due -> respond(request, Buffer.buffer(body.encode())));
            }
        });
    }

    private static void respond(HttpServerRequest request, Buffer body) {
        var response =
                request.response().putHeader("Content-Type", "application/json").putHeader("Server", "inside/1.0");
        var control = request.getParam("cache");
        if (control == null) {
            response.putHeader("Set-Cookie", "inside=1");
        } else {
            var tag = "\"" + Integer.toHexString(request.uri().hashCode()) + "\"";
            response.putHeader("Cache-Control", control).putHeader("ETag", tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatusCode(304).end();
                return;
            }
        }
        response.end(body);
    }
}
