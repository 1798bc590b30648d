import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long it takes from a file that is saved to the page in the browser: it does what the script of a preview does,
 * listens and asks for the page when it is told that something changed. Each time the project has been judged before.
 *
 * <p>Run as {@code java src/bench/Preview.java ADDRESS PROJECT FILE ROUNDS}, where ADDRESS is what {@code serve} printed.
 */
public final class Preview {

    private static final int WARM = 3;
    private static final long PATIENCE = 120;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final URI page;

    private Preview(String address, String file) throws IOException, InterruptedException {
        URI desk = URI.create(address);
        client.send(HttpRequest.newBuilder(desk).build(), BodyHandlers.discarding());
        String path = "/preview/page?path=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
        page = client.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.discarding())
                .uri();
        String secret = page.getPath().replaceFirst("site/.*", "");
        Thread listening = new Thread(() -> listen(page.resolve(secret + "events")));
        listening.setDaemon(true);
        listening.start();
        await("now");
    }

    private void listen(URI where) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                client.send(HttpRequest.newBuilder(where).build(), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    events.add(line.substring("event: ".length()));
                }
            }
        } catch (IOException | InterruptedException e) {
            events.add("end");
        }
    }

    private void await(String wanted) throws InterruptedException {
        String event = "";
        while (!event.equals(wanted)) {
            event = events.poll(PATIENCE, TimeUnit.SECONDS);
            if (event == null || event.equals("end")) {
                throw new IllegalStateException("no " + wanted);
            }
        }
    }

    private long round(Path file, String text, String mark) throws IOException, InterruptedException {
        events.clear();
        long began = System.nanoTime();
        Files.writeString(file, text + "\n\n" + mark + "\n");
        boolean there = false;
        while (!there) {
            await("changed");
            there = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body()
                    .contains(mark);
        }
        long took = System.nanoTime() - began;
        await("judged");
        return took;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[1]).resolve(args[2]);
        String text = Files.readString(file);
        int rounds = Integer.parseInt(args[3]);
        Preview preview = new Preview(args[0], args[2]);
        List<Long> times = new ArrayList<>();
        try {
            for (int i = 0; i < WARM + rounds; i++) {
                long took = preview.round(file, text, "第" + i + "次改动，刚刚保存");
                if (i >= WARM) {
                    times.add(took / 1_000_000);
                }
            }
        } finally {
            Files.writeString(file, text);
        }
        Collections.sort(times);
        System.out.printf(
                "min %d ms, median %d ms, max %d ms of %d%n",
                times.get(0), times.get(times.size() / 2), times.get(times.size() - 1), times.size());
    }
}
