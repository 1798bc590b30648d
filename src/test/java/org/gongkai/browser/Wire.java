package org.gongkai.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The DevTools protocol over one WebSocket: questions and their answers, and events by session. */
final class Wire implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE = 60;

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> open = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<JsonObject>> events = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private Wire() {}

    static Wire to(URI address) {
        Wire wire = new Wire();
        wire.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, wire)
                .join();
        return wire;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
        partial.append(data);
        if (whole) {
            JsonObject message = JsonParser.parseString(partial.toString()).getAsJsonObject();
            partial.setLength(0);
            if (message.has("id")) {
                open.remove(message.get("id").getAsInt()).complete(message);
            } else if (message.has("sessionId")) {
                events(message.get("sessionId").getAsString()).add(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        open.values().forEach(one -> one.completeExceptionally(error));
    }

    /** What a session told unasked. */
    BlockingQueue<JsonObject> events(String session) {
        return events.computeIfAbsent(session, any -> new LinkedBlockingQueue<>());
    }

    /** Asks and waits for the answer; {@code session} is "" for the browser itself. */
    JsonObject call(String session, String method, JsonObject parameters) {
        try {
            JsonObject result = ask(session, method, parameters).get(PATIENCE, TimeUnit.SECONDS);
            if (result.has("error")) {
                throw new IllegalStateException(method + ": " + result.get("error"));
            }
            return result.getAsJsonObject("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method, e);
        }
    }

    /** Asks and does not wait. */
    CompletableFuture<JsonObject> ask(String session, String method, JsonObject parameters) {
        int id = last.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", parameters);
        if (!session.isEmpty()) {
            message.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(message.toString(), true).join();
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
