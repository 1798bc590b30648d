package org.gongkai.bake;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.page.PagePlan;
import org.gongkai.review.Entry;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/**
 * JBake's content store over the catalogue: what the gate let through, in the catalogue's order, read only. There is no
 * database behind it. Documents are made when somebody first asks for them.
 */
final class CatalogueStore extends ContentStore {

    private static final String POST = "post";

    private @Nullable PagePlan plan;
    private Function<Entry, String> bodies = entry -> "";
    private @Nullable List<DocumentModel> documents;

    CatalogueStore() {
        super("memory", "gongkai");
    }

    /** Fills the store. */
    void open(PagePlan published, Function<Entry, String> html) {
        plan = published;
        bodies = html;
        documents = null;
    }

    private synchronized List<DocumentModel> documents() {
        List<DocumentModel> made = documents;
        if (made == null) {
            made = new ArrayList<>();
            PagePlan published = plan;
            if (published != null) {
                for (Entry entry : published.catalogue().entries()) {
                    made.add(document(entry, published));
                }
            }
            documents = made;
        }
        return made;
    }

    /** An entry as JBake knows documents; {@code entry} is the entry itself. */
    DocumentModel document(Entry entry, PagePlan published) {
        DocumentModel document = new DocumentModel();
        String uri = published.address(entry).path();
        document.setType(POST);
        document.setStatus("published");
        document.setTitle(entry.title());
        document.setDate(Date.from(entry.released().atZone(BeijingTime.ZONE).toInstant()));
        document.setTags(entry.texts(HeaderKey.KEYWORDS).toArray(new String[0]));
        document.setUri(uri);
        document.setSourceUri(entry.path());
        document.setFile(entry.path());
        document.setRootPath(published.address(entry).root());
        document.setBody(bodies.apply(entry));
        document.setCached(true);
        document.setRendered(true);
        document.put("entry", entry);
        return document;
    }

    private DocumentList<DocumentModel> list(java.util.function.Predicate<DocumentModel> wanted) {
        DocumentList<DocumentModel> list = new DocumentList<>();
        documents().stream().filter(wanted).forEach(list::add);
        return list;
    }

    private DocumentList<DocumentModel> page(DocumentList<DocumentModel> all, boolean paged) {
        if (!paged || getLimit() < 0) {
            return all;
        }
        DocumentList<DocumentModel> page = new DocumentList<>();
        all.stream().skip(Math.max(0, getStart())).limit(getLimit()).forEach(page::add);
        return page;
    }

    @Override
    public void startup() {}

    @Override
    public void close() {}

    @Override
    public void shutdown() {}

    @Override
    public void drop() {}

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

    @Override
    public long getDocumentCount(String docType) {
        return docType.equals(POST) ? documents().size() : 0;
    }

    @Override
    public long getPublishedCount(String docType) {
        return getDocumentCount(docType);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return list(document -> uri.equals(document.getUri()));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return list(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedPosts(false);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return page(list(document -> true), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return list(document -> Arrays.asList(document.getTags()).contains(tag));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return getPublishedPostsByTag(tag);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return new DocumentList<>();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String docType) {
        return getAllContent(docType);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType) {
        return getAllContent(docType, false);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
        return page(list(document -> docType.equals(document.getType())), applyPaging);
    }

    /** None: the press has printed them. */
    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return new DocumentList<>();
    }

    @Override
    public Set<String> getTags() {
        Set<String> tags = new TreeSet<>();
        documents().forEach(document -> tags.addAll(Arrays.asList(document.getTags())));
        return tags;
    }

    @Override
    public Set<String> getAllTags() {
        return getTags();
    }

    /** Only the gate adds documents. */
    @Override
    public void addDocument(DocumentModel document) {
        throw new IllegalStateException("documents enter through the gate only");
    }

    @Override
    public void deleteContent(String uri) {
        throw new IllegalStateException("the catalogue is read only");
    }

    @Override
    public void deleteAllByDocType(String docType) {
        throw new IllegalStateException("the catalogue is read only");
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {}
}
