package parcel.parcels;

public record ParcelDraft(String receiver, int grams) {}
