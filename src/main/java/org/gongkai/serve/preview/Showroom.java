package org.gongkai.serve.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Attachment;
import org.gongkai.page.Page;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/**
 * Where the previews lie (校样架), secluded from the desk: {@code SECRET/site/ADDRESS} is the site as it would be, {@code
 * SECRET/typed/N/ADDRESS} the same with a text that was not saved. Addresses are those of the site, so that its links work.
 *
 * <p>A project's templates may hold any script; with the desk's cookie it could approve and publish. So previews are of no
 * origin ({@link Counter#secluded}): a second port would be another origin too, but of the same site, to which browsers send
 * the desk's cookie. Nothing here is ever written to a disk, and neither manifest nor sources nor files of Word are among it.
 */
final class Showroom implements Counter {

    private static final String SITE = "site/";
    private static final String TYPED = "typed/";
    private static final int SECRET_BYTES = 24;
    private static final int KEPT = 256;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("vtt", "text/vtt; charset=utf-8"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final OpenProject project;
    private final Galleys galleys;
    private final String path = "/preview-" + secret() + "/";
    private final PreviewPages pages;
    private final TypedTexts typed = new TypedTexts();
    private final Map<String, String> sources = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    Showroom(OpenProject project, Galleys galleys) {
        this.project = project;
        this.galleys = galleys;
        this.pages = new PreviewPages(project, path);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean secluded() {
        return true;
    }

    /** Where the page of a text is shown; of one without a page, what is wrong with it. */
    String address(GalleyEdition edition, String text) {
        return path + SITE + inside(edition, text);
    }

    private static String inside(GalleyEdition edition, String text) {
        return edition.sheets()
                .showing(text)
                .map(page -> page.address().path())
                .orElse("?path=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Where the site is shown. */
    String site(String address) {
        return path + SITE + address;
    }

    /** Keeps a text that was typed, or one that is shown though it is not to be public, and tells where it is shown. */
    Optional<String> keep(String text, Optional<String> words) throws IOException {
        return galleys.with(text, words).map(edition -> {
            long number = typed.keep(new TypedTexts.Typed(text, words), edition);
            return path + TYPED + number + "/" + inside(edition, text);
        });
    }

    @Override
    public Reply answer(Call call) throws IOException {
        String below = call.below(path);
        if (below.matches("preview[.](css|js)")) {
            return new Reply.Bytes(type(below), BuiltIn.file("org/gongkai/serve/" + below));
        }
        long news = project.hub().told();
        if (below.startsWith(TYPED)) {
            String number = below.substring(TYPED.length()).replaceFirst("/.*", "");
            String rest = below.substring(TYPED.length() + number.length()).replaceFirst("^/", "");
            Optional<GalleyEdition> edition =
                    number.matches("[0-9]{1,9}") ? typed(Long.parseLong(number)) : Optional.empty();
            return edition.isPresent() ? file(edition.get(), call, rest, news) : new Reply.Moved(site(rest));
        }
        if (!below.startsWith(SITE)) {
            return pages.absent(below, news);
        }
        Optional<GalleyEdition> now = galleys.now();
        return now.isPresent() ? file(now.get(), call, below.substring(SITE.length()), news) : pages.unread(news);
    }

    private Optional<GalleyEdition> typed(long number) throws IOException {
        Optional<GalleyEdition> known = typed.edition(number, project.changes());
        Optional<TypedTexts.Typed> text = typed.text(number);
        if (known.isPresent() || text.isEmpty()) {
            return known;
        }
        Optional<GalleyEdition> again =
                galleys.with(text.get().path(), text.get().text());
        again.ifPresent(edition -> typed.renew(number, edition));
        return again;
    }

    private Reply file(GalleyEdition edition, Call call, String asked, long news) throws IOException {
        String text = call.field("path");
        if (asked.isEmpty() && !text.isEmpty()) {
            return edition.sheets().showing(text).isPresent()
                    ? new Reply.Moved(call.path() + inside(edition, text))
                    : pages.mistakes(edition, text, news);
        }
        String address = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
        Optional<Page> page = edition.sheets().page(address);
        if (page.isPresent()) {
            note(address, page.get().source());
            return pages.page(edition, page.get(), news);
        }
        Optional<Attachment> attachment = edition.sheets().attachment(address);
        if (attachment.isPresent()) {
            return new Reply.Download(
                    attachment.get().name().replaceFirst(".*/", ""),
                    type(address),
                    Files.readAllBytes(attachment.get().file()));
        }
        Optional<byte[]> other = edition.sheets().file(address, edition.press().scratch());
        return other.<Reply>map(bytes -> new Reply.Bytes(type(address), bytes))
                .orElseGet(() -> elsewhere(edition, call, address)
                        .<Reply>map(Reply.Moved::new)
                        .orElseGet(() -> pages.absent(address, news)));
    }

    private void note(String address, String source) {
        synchronized (sources) {
            sources.put(address, source);
        }
    }

    /** Where the text is shown now whose page was shown here: its column or its number may have changed. */
    private Optional<String> elsewhere(GalleyEdition edition, Call call, String address) {
        String source;
        synchronized (sources) {
            source = sources.getOrDefault(address, "");
        }
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(call.path().substring(0, call.path().length() - address.length())
                                + inside(edition, source))
                        .filter(other -> !other.equals(call.path()));
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
