package org.gongkai.housetest.broken.page;

import com.drew.metadata.Metadata;
import com.github.difflib.patch.Patch;
import com.google.gson.Gson;
import com.openhtmltopdf.extend.FSSupplier;
import com.sun.net.httpserver.HttpServer;
import io.methvin.watcher.DirectoryWatcher;
import io.pebbletemplates.pebble.PebbleEngine;
import java.util.List;
import org.apache.commons.configuration2.Configuration;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.crypto.Digest;
import org.brotli.dec.BrotliInputStream;
import org.commonmark.node.Node;
import org.eclipse.jgit.lib.Repository;
import org.jbake.app.Oven;
import org.jsoup.nodes.Document;
import org.snakeyaml.engine.v2.api.Load;
import picocli.CommandLine;

/** Takes home what belongs to others. */
public record Borrower(
        Node node,
        Load load,
        PebbleEngine pebble,
        Oven oven,
        Configuration configuration,
        Document document,
        CommandLine line,
        Gson gson,
        Patch<String> patch,
        PDDocument pdf,
        FontBoxFont font,
        Metadata metadata,
        Digest digest,
        BrotliInputStream brotli,
        HttpServer server,
        DirectoryWatcher watcher,
        Repository repository,
        FSSupplier<String> supplier,
        List<String> own) {}
