package org.waybill.store;

class MemoryStoreTest extends StoreContract {
  @Override
  Store store() {
    return Store.inMemory();
  }
}
