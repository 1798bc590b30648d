package org.gongkai.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A tab of the browser: opens pages, measures them, presses keys, and keeps what the browser complains of. */
final class Tab implements AutoCloseable {

    private static final int PATIENCE = 30;

    private final Wire wire;
    private final String session;
    private final String context;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Tab(Wire wire, String session, String context) {
        this.wire = wire;
        this.session = session;
        this.context = context;
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", new JsonObject());
        }
    }

    JsonObject call(String method, JsonObject parameters) {
        return wire.call(session, method, parameters);
    }

    private static JsonObject of(String key, boolean value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    private static JsonObject of(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    /** A window of this size in CSS pixels. */
    Tab size(int width, int height) {
        JsonObject metrics = new JsonObject();
        metrics.addProperty("width", width);
        metrics.addProperty("height", height);
        metrics.addProperty("deviceScaleFactor", 1);
        metrics.addProperty("mobile", false);
        call("Emulation.setDeviceMetricsOverride", metrics);
        return this;
    }

    /** What the reader prefers: {@code light}, {@code dark} or {@code forced colours}. */
    Tab scheme(String scheme) {
        boolean forced = scheme.equals("forced colours");
        JsonObject feature = of("name", forced ? "forced-colors" : "prefers-color-scheme");
        feature.addProperty("value", forced ? "active" : scheme);
        JsonArray features = new JsonArray();
        features.add(feature);
        JsonObject media = new JsonObject();
        media.add("features", features);
        call("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** Whether the page's own scripts run. */
    Tab scripts(boolean run) {
        call("Emulation.setScriptExecutionDisabled", of("value", !run));
        return this;
    }

    /** Opens a page and waits until it is loaded. */
    Tab open(String address) {
        hear();
        requests.clear();
        complaints.clear();
        JsonObject answer = call("Page.navigate", of("url", address));
        if (answer.has("errorText")) {
            throw new IllegalStateException(address + ": " + answer.get("errorText"));
        }
        await("Page.loadEventFired", address);
        return this;
    }

    private void await(String event, String what) {
        try {
            while (true) {
                JsonObject next = wire.events(session).poll(PATIENCE, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("no " + event + " for " + what);
                }
                note(next);
                if (next.get("method").getAsString().equals(event)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what, e);
        }
    }

    private void hear() {
        for (JsonObject next = wire.events(session).poll();
                next != null;
                next = wire.events(session).poll()) {
            note(next);
        }
    }

    private void note(JsonObject event) {
        JsonObject data = event.getAsJsonObject("params");
        switch (event.get("method").getAsString()) {
            case "Network.requestWillBeSent" ->
                requests.add(data.getAsJsonObject("request").get("url").getAsString());
            case "Network.loadingFailed" -> complaints.add("failed: " + data.get("errorText"));
            case "Runtime.exceptionThrown" -> complaints.add("exception: " + data.get("exceptionDetails"));
            case "Runtime.consoleAPICalled" -> complaints.add("console: " + data.get("args"));
            case "Log.entryAdded" -> complaints.add("log: " + data.get("entry"));
            default -> {} // of no interest
        }
    }

    /** The addresses asked for since the page was opened. */
    List<String> requests() {
        hear();
        return List.copyOf(requests);
    }

    /** Errors, warnings, violations of the policy and failed requests since the page was opened. */
    List<String> complaints() {
        eval("0"); // whatever was said before is heard now
        hear();
        return List.copyOf(complaints);
    }

    /** The value of an expression, which may be a promise. */
    JsonElement eval(String expression) {
        JsonObject question = of("expression", expression);
        question.addProperty("returnByValue", true);
        question.addProperty("awaitPromise", true);
        JsonObject answer = call("Runtime.evaluate", question);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** The words of a frame of another origin, whose address has {@code part} in it; "" while there is none. */
    String framed(String part) {
        String own = call("Target.getTargetInfo", new JsonObject())
                .getAsJsonObject("targetInfo")
                .get("targetId")
                .getAsString();
        for (JsonElement one :
                wire.call("", "Target.getTargets", new JsonObject()).getAsJsonArray("targetInfos")) {
            JsonObject target = one.getAsJsonObject();
            boolean below = target.has("parentId")
                    && target.get("parentId").getAsString().equals(own);
            if (below && target.get("url").getAsString().contains(part)) {
                JsonObject attach = of("targetId", target.get("targetId").getAsString());
                attach.addProperty("flatten", true);
                String inside = wire.call("", "Target.attachToTarget", attach)
                        .get("sessionId")
                        .getAsString();
                JsonObject question = of("expression", "document.body ? document.body.innerText : ''");
                question.addProperty("returnByValue", true);
                return wire.call(inside, "Runtime.evaluate", question)
                        .getAsJsonObject("result")
                        .get("value")
                        .getAsString();
            }
        }
        return "";
    }

    /** The strings of an array that an expression yields. */
    List<String> list(String expression) {
        return eval(expression).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Presses and releases a key: {@code Tab}, {@code Enter}. */
    Tab press(String key) {
        JsonObject down = of("key", key);
        down.addProperty("type", key.equals("Enter") ? "keyDown" : "rawKeyDown");
        down.addProperty("code", key);
        down.addProperty("windowsVirtualKeyCode", key.equals("Enter") ? 13 : 9);
        if (key.equals("Enter")) {
            down.addProperty("text", "\r");
        }
        call("Input.dispatchKeyEvent", down);
        JsonObject up = of("key", key);
        up.addProperty("type", "keyUp");
        up.addProperty("code", key);
        call("Input.dispatchKeyEvent", up);
        return this;
    }

    /** Does something that leads to another page, and waits until that is loaded. */
    Tab follow(Runnable step) {
        hear();
        step.run();
        await("Page.loadEventFired", "the next page");
        return this;
    }

    /** Does something at which the browser asks whether the page may be left, and says yes; fails where it does not ask. */
    Tab accepting(Runnable step) {
        JsonObject yes = of("accept", true);
        CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(() -> {
            for (int i = 0; i < PATIENCE * 4; i++) {
                try {
                    TimeUnit.MILLISECONDS.sleep(200);
                    call("Page.handleJavaScriptDialog", yes);
                    return true;
                } catch (IllegalStateException e) { // no dialog yet
                    continue;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return false;
        });
        step.run();
        if (!asked.join()) {
            throw new AssertionError("the browser did not ask");
        }
        return this;
    }

    /** The page on paper, as the page's own style wants it. */
    byte[] pdf() {
        JsonObject wanted = of("preferCSSPageSize", true);
        wanted.addProperty("printBackground", true);
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", wanted).get("data").getAsString());
    }

    /** The whole page as a PNG. */
    byte[] picture() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", of("captureBeyondViewport", true))
                        .get("data")
                        .getAsString());
    }

    /** What the window shows as a PNG. */
    byte[] view() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", new JsonObject())
                        .get("data")
                        .getAsString());
    }

    /** Prefers what is printed, or not. */
    Tab media(String type) {
        call("Emulation.setEmulatedMedia", of("media", type));
        return this;
    }

    @Override
    public void close() {
        wire.ask(
                "",
                "Target.disposeBrowserContext",
                of("browserContextId", context)); // the next tab need not wait for it
    }
}
