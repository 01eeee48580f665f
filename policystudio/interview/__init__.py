"""Questions: which are open, is an answer acceptable, progress, starters per kind of business."""
