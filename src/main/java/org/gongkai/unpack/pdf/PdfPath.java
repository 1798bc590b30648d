package org.gongkai.unpack.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A path as it is drawn (路径), and the boxes in it: closed parts that are rectangles, straight lines with their width. */
final class PdfPath {

    private static final double SLANT = 0.5;

    private final Path2D.Double path = new Path2D.Double();
    private boolean curved;

    void move(Point2D.Float point) {
        path.moveTo(point.x, point.y);
    }

    void line(Point2D.Float point) {
        if (path.getCurrentPoint() == null) {
            move(point);
        } else {
            path.lineTo(point.x, point.y);
        }
    }

    /** A curve is followed as the line to its end. */
    void curve(Point2D.Float end) {
        curved = true;
        line(end);
    }

    void close() {
        path.closePath();
    }

    Rectangle2D bounds() {
        return path.getBounds2D();
    }

    /** The parts of a path that fill the box around them; rounded corners count, other curves do not. */
    List<Rectangle2D> boxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                add(points, boxes);
                points.clear();
            }
            if (kind != PathIterator.SEG_CLOSE) {
                points.add(new double[] {at[0], at[1]});
            }
        }
        add(points, boxes);
        return boxes;
    }

    private void add(List<double[]> points, List<Rectangle2D> boxes) {
        if (points.size() < 4 || points.size() > (curved ? 12 : 6)) {
            return;
        }
        Rectangle2D box = new Rectangle2D.Double(points.get(0)[0], points.get(0)[1], 0, 0);
        double area = 0;
        for (int i = 0; i < points.size(); i++) {
            double[] one = points.get(i);
            double[] next = points.get((i + 1) % points.size());
            box.add(one[0], one[1]);
            area += one[0] * next[1] - next[0] * one[1];
        }
        if (Math.abs(area) / 2 >= 0.85 * box.getWidth() * box.getHeight()) {
            boxes.add(box);
        }
    }

    /** Lines that run level or upright, as boxes of the given width. */
    List<Rectangle2D> lines(double width) {
        List<Rectangle2D> lines = new ArrayList<>();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            boolean straight = Math.abs(at[0] - x) < SLANT || Math.abs(at[1] - y) < SLANT;
            if (kind == PathIterator.SEG_LINETO && straight) {
                Rectangle2D line = new Rectangle2D.Double(x, y, 0, 0);
                line.add(at[0], at[1]);
                boolean level = line.getWidth() >= line.getHeight();
                double half = width / 2;
                lines.add(new Rectangle2D.Double(
                        line.getX() - (level ? 0 : half),
                        line.getY() - (level ? half : 0),
                        line.getWidth() + (level ? 0 : width),
                        line.getHeight() + (level ? width : 0)));
            }
            x = at[0];
            y = at[1];
        }
        return lines;
    }
}
