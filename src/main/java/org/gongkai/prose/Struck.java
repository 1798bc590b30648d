package org.gongkai.prose;

import org.commonmark.node.CustomNode;

/** Words struck out (删除线), GFM section 6.5. */
final class Struck extends CustomNode {}
