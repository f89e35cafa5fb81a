"""What runs in the yard of every depot: it reads the barcodes of parcels and sends them down lanes."""
