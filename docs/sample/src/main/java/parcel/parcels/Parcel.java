package parcel.parcels;

public record Parcel(String id, String status) {}
